import Button from '@atlaskit/button/new';
import type { AdminView } from '../../../src/contract/admin-view';
import type { TextKey } from '../common/text-key';
import { useTexts } from '../common/texts';
import type { Admin } from './use-admin';

type Enforcement = AdminView['gates'][number]['enforcement'];

interface Words {
  readonly state: TextKey;
  readonly other: Enforcement;
  readonly change: TextKey;
  readonly changeOf: TextKey;
}

const WORDS: Readonly<Record<Enforcement, Words>> = {
  block: {
    state: 'admin.gates.blocks',
    other: 'advise',
    change: 'admin.gates.makeAdvise',
    changeOf: 'admin.gates.makeAdviseOf',
  },
  advise: {
    state: 'admin.gates.advises',
    other: 'block',
    change: 'admin.gates.makeBlock',
    changeOf: 'admin.gates.makeBlockOf',
  },
};

interface Props {
  readonly view: AdminView;
  readonly admin: Pick<Admin, 'isBusy' | 'saveEnforcement' | 'saveMovesOn' | 'savedGate'>;
}

/** Whether each gate stops products or only says what is missing. */
export function GatesSection({ view, admin }: Props) {
  const { t, name } = useTexts();
  return (
    <section className="lg-section" aria-labelledby="gates">
      <h2 className="lg-subtitle" id="gates">
        {t('admin.gates.title')}
      </h2>
      <p className="lg-plain">{t('admin.gates.intro')}</p>
      <ul className="lg-list lg-roles">
        {view.gates.map((gate) => {
          const { state, other, change, changeOf } = WORDS[gate.enforcement];
          return (
            <li key={gate.key} className="lg-role lg-role-head">
              <h3 className="lg-role-name">{name(gate.name)}</h3>
              <span className="lg-role-holders">
                {t(state)}
                <span role="status" className="lg-small lg-role-saved">
                  {admin.savedGate === gate.key && t('admin.gates.saved')}
                </span>
              </span>
              {gate.movesOn !== null && (
                <label className="lg-small">
                  <input
                    type="checkbox"
                    checked={gate.movesOn}
                    disabled={admin.isBusy}
                    onChange={(event) => admin.saveMovesOn({ gate: gate.key, movesOn: event.target.checked })}
                  />{' '}
                  {t('admin.gates.movesOn')}
                </label>
              )}
              <Button
                spacing="compact"
                isDisabled={admin.isBusy}
                aria-label={t(changeOf, { gate: name(gate.name) })}
                onClick={() => admin.saveEnforcement({ gate: gate.key, enforcement: other })}
              >
                {t(change)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

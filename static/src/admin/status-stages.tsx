import type { AdminView } from '../../../src/contract/admin-view';
import { useTexts } from '../common/texts';

interface Props {
  readonly statuses: readonly { readonly id: string; readonly name: string }[];
  readonly stages: AdminView['stages'];
  readonly caption: string;
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (chosen: Readonly<Record<string, string>>) => void;
}

/** Which stage each status means. */
export function StatusStages({ statuses, stages, caption, chosen, choose }: Props) {
  const { t, name } = useTexts();
  const change = (statusId: string, stage: string) => {
    const { [statusId]: _before, ...others } = chosen;
    choose(stage === '' ? others : { ...others, [statusId]: stage });
  };
  return (
    <table className="lg-table">
      <caption className="lg-legend">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.binding.status')}</th>
          <th scope="col">{t('admin.binding.stage')}</th>
        </tr>
      </thead>
      <tbody>
        {statuses.map((status) => (
          <tr key={status.id}>
            <th scope="row">{status.name}</th>
            <td>
              <select
                className="lg-select"
                aria-label={t('admin.binding.stageOf', { status: status.name })}
                value={chosen[status.id] ?? ''}
                onChange={(event) => change(status.id, event.target.value)}
              >
                <option value="">{t('admin.binding.noStage')}</option>
                {stages.map((stage) => (
                  <option key={stage.key} value={stage.key}>
                    {name(stage.name)}
                  </option>
                ))}
                <option value="terminated">{t('admin.binding.terminated')}</option>
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

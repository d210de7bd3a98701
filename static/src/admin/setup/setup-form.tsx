import Button from '@atlaskit/button/new';
import { useRef, useState, type FormEvent } from 'react';
import type { SetupInputView } from '../../../../src/contract/setup-calls';
import { useTexts } from '../../common/texts';
import { SetupField } from './setup-field';
import { KEY_PATTERN, suggestKey } from './suggest-key';

interface Props {
  /** What was asked for before. */
  readonly wish: SetupInputView | undefined;
  /** Keys of projects that are there. */
  readonly takenKeys: readonly string[];
  readonly isBusy: boolean;
  readonly plan: (wish: SetupInputView) => void;
}

const MOST_NAME = 80;
const MOST_TYPE = 60;

/** What an administrator says of the project that is to be made. Everything has a suggestion but its name. */
export function SetupForm({ wish, takenKeys, isBusy, plan }: Props) {
  const { t, language: spoken } = useTexts();
  const [projectName, setName] = useState(wish?.projectName ?? '');
  const [ownKey, setKey] = useState(wish?.projectKey);
  const [ownType, setType] = useState(wish?.issueTypeName);
  const [language, setLanguage] = useState(wish?.language ?? spoken);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const types = { zh: t('admin.setup.typeInChinese'), en: t('admin.setup.typeInEnglish') };
  const projectKey = ownKey ?? (projectName.trim() === '' ? '' : suggestKey(projectName, takenKeys));
  const issueTypeName = ownType ?? types[language];
  const wrong = {
    name: projectName.trim() === '',
    key: !KEY_PATTERN.test(projectKey),
    type: issueTypeName.trim() === '',
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wrong.name || wrong.key || wrong.type) {
      const first = wrong.name ? 'name' : wrong.key ? 'key' : 'type';
      form.current?.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
      return;
    }
    plan({
      projectName: projectName.trim(),
      projectKey,
      issueTypeName: issueTypeName.trim(),
      language,
    });
  };

  return (
    <form ref={form} className="lg-section" aria-labelledby="setup" noValidate onSubmit={submit}>
      <SetupField
        name="name"
        label={t('admin.setup.name')}
        value={projectName}
        most={MOST_NAME}
        wrong={isChecked && wrong.name ? t('admin.setup.nameNeeded') : undefined}
        change={setName}
      />
      <SetupField
        name="key"
        label={t('admin.setup.key')}
        hint={t('admin.setup.keyHint')}
        value={projectKey}
        most={10}
        wrong={isChecked && wrong.key && !wrong.name ? t('admin.setup.keyNeeded') : undefined}
        change={(key) => setKey(key.toUpperCase())}
      />
      <SetupField
        name="type"
        label={t('admin.setup.type')}
        hint={t('admin.setup.typeHint')}
        value={issueTypeName}
        most={MOST_TYPE}
        wrong={isChecked && wrong.type ? t('admin.setup.typeNeeded') : undefined}
        change={setType}
      />
      <fieldset className="lg-fieldset">
        <legend className="lg-legend">{t('admin.setup.language')}</legend>
        {(['zh', 'en'] as const).map((each) => (
          <label key={each} className="lg-check">
            <input
              type="radio"
              name="language"
              checked={language === each}
              onChange={() => setLanguage(each)}
            />
            <span>{t(each === 'zh' ? 'admin.fields.chinese' : 'admin.fields.english')}</span>
          </label>
        ))}
      </fieldset>
      <div className="lg-controls">
        <Button type="submit" appearance="primary" isDisabled={isBusy}>
          {t('admin.setup.plan')}
        </Button>
        <span className="lg-small">{t('admin.setup.planHint')}</span>
      </div>
    </form>
  );
}

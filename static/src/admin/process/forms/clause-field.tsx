import { useTexts } from '../../../common/texts';
import { TextField } from '../../../panel/forms/text-field';

const PATTERN = /^[0-9A-Za-z.§-]+$/;
const LONGEST = 20;

interface Props {
  readonly value: string;
  readonly change: (clause: string) => void;
}

/** Where the process document says so. */
export function ClauseField({ value, change }: Props) {
  const { t } = useTexts();
  return (
    <TextField
      label={t('admin.process.form.clause')}
      hint={t('admin.process.form.clauseHint')}
      value={value}
      change={(clause) => change(clause.trim())}
      maxLength={LONGEST}
    />
  );
}

/** Whether a process can name a clause so. */
export function isClause(clause: string): boolean {
  return PATTERN.test(clause);
}

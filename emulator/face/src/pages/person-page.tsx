import { Facts } from '../issue/facts';
import { useSite } from '../shell/site';
import { useTexts } from '../texts';
import { UnknownPage } from './unknown-page';

/** Somebody's profile. */
export function PersonPage({ accountId }: { readonly accountId: string }) {
  const { t } = useTexts();
  const person = useSite().people.find((each) => each.accountId === accountId);
  if (person === undefined) return <UnknownPage />;
  return (
    <>
      <h1 className="site-title">{person.displayName}</h1>
      <Facts
        facts={[
          [t('person.language'), person.locale],
          [t('person.timeZone'), person.timeZone],
        ]}
      />
    </>
  );
}

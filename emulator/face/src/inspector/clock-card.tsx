import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { Problems } from '../problems';
import { useTexts } from '../texts';
import { advanceClock, readClock } from './site-api';
import { usePolled } from './use-polled';

const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** The site's clock, which can be moved on but not back. */
export function ClockCard() {
  const { t, momentWithSeconds, duration } = useTexts();
  const clock = usePolled('clock', readClock);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const steps = [
    [t('clock.hour'), HOUR_SECONDS],
    [t('clock.day'), DAY_SECONDS],
    [t('clock.month'), 30 * DAY_SECONDS],
  ] as const;
  const advance = async (seconds: number) => {
    const answer = await advanceClock(seconds);
    setErrors(answer.ok ? [] : answer.errors);
    clock.reload();
  };
  return (
    <section className="site-card site-form" aria-labelledby="clock">
      <h2 className="site-subtitle" id="clock">
        {t('clock.title')}
      </h2>
      <Problems errors={[...clock.errors, ...errors]} />
      {clock.value && (
        <p className="site-plain">
          {momentWithSeconds(Date.parse(clock.value.now))}
          <br />
          <span className="site-subtle">
            {clock.value.aheadSeconds === 0
              ? t('clock.onTime')
              : t('clock.ahead', { duration: duration(clock.value.aheadSeconds * 1000) })}
          </span>
        </p>
      )}
      <div className="site-row">
        {steps.map(([label, seconds]) => (
          <Button key={label} spacing="compact" onClick={() => void advance(seconds)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import {
  canWrite,
  isWritingOn,
  onWritingSwitched,
  turnWritingOff,
  turnWritingOn,
} from '../../writing/writing-switch.ts';
import { DraftList } from './draft-list.tsx';
import { failureText } from './not-kept-text.ts';
import { useWriting } from './use-drafts.ts';
import { WaitingWords } from './waiting-words.tsx';

/** Records that the reader writes: turning that on, what waits, and the drafts. */
export function Writing() {
  const writing = useWriting();
  return (
    <section id="writing">
      <h2>{t('writingTitle')}</h2>
      {canWrite() && <p class="quiet">{t('writingHint')}</p>}
      <Switch />
      {writing?.failure && <p role="alert">{writing.failure}</p>}
      {writing && (
        <>
          <WaitingWords captures={writing.captures} />
          <DraftList drafts={writing.drafts} />
        </>
      )}
    </section>
  );
}

/** The browser asks for the permission on the press itself, and at no other time. */
function Switch() {
  const [isOn, setOn] = useState<boolean | null>(null);
  const [line, setLine] = useState('');
  useEffect(() => {
    const ask = () => void isWritingOn().then(setOn);
    ask();
    return onWritingSwitched(ask);
  }, []);
  if (!canWrite()) return <p>{t('writingUnsupported')}</p>;
  if (isOn === null) return null;
  const press = async () => {
    try {
      if (isOn) await turnWritingOff();
      else if (!(await turnWritingOn())) return setLine(t('writingNotAllowed'));
      setLine(t(isOn ? 'writingIsOff' : 'writingIsOn'));
      // Where it was on and only the permission had gone, nothing stored has changed.
      setOn(await isWritingOn());
    } catch (error) {
      setLine(failureText(error));
    }
  };
  return (
    <>
      <p class="tools">
        <button type="button" aria-pressed={isOn} onClick={() => void press()}>
          {t('writeRecord')}
        </button>
      </p>
      <p role="status">{line}</p>
    </>
  );
}

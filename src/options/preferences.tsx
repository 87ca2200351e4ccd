import { t } from '../i18n/text.ts';
import { CHOICES, type Settings } from '../settings/fields.ts';
import { LockNote, useLocks } from './locks.tsx';
import { Radios } from './radios.tsx';
import { useSave } from './saving.tsx';

interface Props {
  settings: Settings;
}

const MODES = {
  default: ['modeDefault', 'modeDefaultHint'],
  every: ['modeEvery', 'modeEveryHint'],
  'topic-only': ['modeTopicOnly', 'modeTopicOnlyHint'],
  never: ['modeNever', 'modeNeverHint'],
} as const;

export function Mode({ settings }: Props) {
  const save = useSave();
  return (
    <Radios
      name="mode"
      title={t('modeTitle')}
      value={settings.mode}
      onChoose={(mode) => save({ mode })}
      choices={CHOICES.mode.map((value) => {
        const [label, hint] = MODES[value];
        return { value, label: t(label), hint: t(hint) };
      })}
    />
  );
}

/** A name is the same in every language. */
const SAMPLE = 'Facebook';

const LOOKS = { underline: 'lookUnderline', tint: 'lookTint', none: 'lookNone' } as const;

export function Look({ settings }: Props) {
  const save = useSave();
  return (
    <Radios
      name="look"
      title={t('lookTitle')}
      value={settings.look}
      onChoose={(look) => save({ look })}
      choices={CHOICES.look.map((value) => ({
        value,
        label: t(LOOKS[value]),
        sample: <span class={`sample ${value}`}>{SAMPLE}</span>,
      }))}
    />
  );
}

const QUOTATIONS = {
  on: ['quotationsOn'],
  differing: ['quotationsDiffering', 'quotationsDifferingHint'],
  off: ['quotationsOff'],
} as const;

export function Quotations({ settings }: Props) {
  const save = useSave();
  return (
    <Radios
      name="quotations"
      title={t('quotationsTitle')}
      value={settings.quotations}
      onChoose={(quotations) => save({ quotations })}
      choices={CHOICES.quotations.map((value) => {
        const [label, hint] = QUOTATIONS[value];
        return { value, label: t(label), ...(hint && { hint: t(hint) }) };
      })}
    />
  );
}

const THEMES = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

export function Theme({ settings }: Props) {
  const save = useSave();
  return (
    <Radios
      name="theme"
      title={t('themeTitle')}
      value={settings.theme}
      onChoose={(theme) => save({ theme })}
      choices={CHOICES.theme.map((value) => ({ value, label: t(THEMES[value]) }))}
    />
  );
}

export function Badge({ settings }: Props) {
  const save = useSave();
  const locked = useLocks().badge !== undefined;
  return (
    <section>
      <h2>{t('badgeTitle')}</h2>
      <label class="choice">
        <input
          type="checkbox"
          name="badge"
          checked={settings.badge}
          disabled={locked}
          onChange={(event) => save({ badge: event.currentTarget.checked })}
        />
        <span>
          {t('badgeLabel')}
          {locked && <LockNote />}
        </span>
      </label>
    </section>
  );
}

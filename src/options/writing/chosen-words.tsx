import { dateText } from '../../i18n/date-text.ts';
import { t } from '../../i18n/text.ts';
import { OutwardLink } from '../../ui/parts/outward-link.tsx';

interface Props {
  quote: { readonly prefix: string; readonly exact: string; readonly suffix: string };
  title: string;
  address: string;
  /** ISO 8601. */
  read: string;
  language?: string;
}

/** Words from a page as they stand there, with a little of what is round them. */
export function ChosenWords({ quote, title, address, read, language }: Props) {
  return (
    <figure class="chosen">
      <blockquote class="words" dir="auto" {...(language && { lang: language })}>
        {quote.prefix && <span class="beside">{quote.prefix}</span>}
        {quote.exact}
        {quote.suffix && <span class="beside">{quote.suffix}</span>}
      </blockquote>
      <figcaption>
        <OutwardLink href={address}>{title || new URL(address).hostname}</OutwardLink>{' '}
        {t('chosenOn', dateText({ value: read, precision: 'day' }))}
      </figcaption>
    </figure>
  );
}

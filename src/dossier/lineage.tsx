import { t } from '../i18n/text.ts';
import type { LineageView } from '../record/views/view-types.ts';
import { LIKENESS } from '../ui/labels.ts';
import { typeset } from '../ui/typeset.ts';
import { Item } from './item.tsx';
import { LineageInWords } from './lineage-in-words.tsx';
import { LineagePicture } from './lineage-picture.tsx';
import { Section } from './section.tsx';

interface Props {
  lineage: LineageView;
  /** Whose statements alone are drawn; null for all. */
  company: string | null;
}

/** Who rests on whom, as a picture; the same in words below it. */
export function Lineage({ lineage, company }: Props) {
  const drawn = company === null ? lineage : ofCompany(lineage, company);
  return (
    <Section
      id="lineage"
      title={t('lineageTitle')}
      hint={`${t('lineageHint')} ${t('lineageFocus')}`}
    >
      <LineagePicture lineage={drawn} />
      <details>
        <summary>{t('lineageInWords')}</summary>
        <LineageInWords lineage={lineage} />
      </details>
      <Passages lineage={lineage} />
    </Section>
  );
}

/** The lines alone that statements by or about one company have drawn. */
function ofCompany(lineage: LineageView, company: string): LineageView {
  const isAbout = ({ about }: { readonly about: readonly string[] }) => about.includes(company);
  return {
    ...lineage,
    restsOn: lineage.restsOn.filter(isAbout),
    shared: lineage.shared.filter(isAbout),
    passages: lineage.passages.filter(isAbout),
  };
}

function Passages({ lineage }: { lineage: LineageView }) {
  const siteOf = (id: string) => lineage.sources.find((source) => source.id === id)?.site ?? id;
  return (
    <div class="group">
      <h3 class="label">{t('sharedTitle')}</h3>
      {lineage.passages.map((shared) => (
        <Item key={shared.id} id={`passage-${shared.id}`} name={shared.note} about={shared.about}>
          <p>
            <span lang="en" dir="ltr">
              {typeset(shared.note)}
            </span>
            <span class="quiet">
              {` ${t(LIKENESS[shared.likeness])}: `}
              {shared.passages
                .map(({ source, paragraph }) =>
                  paragraph === null
                    ? siteOf(source)
                    : `${siteOf(source)} ${t('paragraphs', String(paragraph))}`,
                )
                .join('; ')}
            </span>
          </p>
        </Item>
      ))}
    </div>
  );
}

import { lazy } from '../../../common/lazy.ts';
import { attributeOf } from '../../dom/nodes.ts';

/** Parts that pages name by what they are, in a class or an id. */
const WORDS =
  'nav navbar navigation navi menu submenu megamenu breadcrumb breadcrumbs pagination pager footer masthead topbar toolbar flyout foldout ' +
  'share shares sharing sharebar sharer sharedaddy addtoany addthis social socials sociable socialmedia follow followus ' +
  'related recommended recommendation recommendations recommend recirc recirculation teaser teasers promo promos promotion promoted readmore morenews trending ' +
  'popular mostread outbrain taboola zergnet mgid ' +
  'ad ads advert adverts advertisement advertising adslot adbox sponsor sponsored sponsors dfp gpt ' +
  'cookie cookies cookiebar consent gdpr ccpa cmp onetrust didomi ' +
  'newsletter newsletters subscribe subscription signup login signin register ' +
  'sidebar rail tags taglist tagcloud keywords tagged byline copyright legal disclaimer ' +
  'modal popup popover overlay tooltip balloon offcanvas drawer dropdown carousel respond visuallyhidden screenreader';
const PAIRS =
  'most read|most popular|most viewed|most shared|most commented|read more|read next|read also|also read|also like|see also|' +
  'more stories|more news|more from|more articles|more posts|more on|you may|up next|latest news|latest stories|latest posts|' +
  'top stories|top news|top nav|visually hidden|screen reader|sr only|skip link|comment form|reply form|login form|' +
  'tag list|post tags|entry tags|entry meta|post meta|author bio|author box|author links|widget area';
// Made when they are first needed: on most pages nothing is found that they would be asked about.
const words = lazy(() => new Set(WORDS.split(' ')));
const pairs = lazy(() => new Set(PAIRS.split('|')));
/** Classes that say how a page is laid out, not what a part of it is ("has-sidebar", "no-ads"). */
const LAYOUT = new Set('has have no not with without enable enabled hide show is js'.split(' '));

/** Do its class or id name it as something other than reading text? */
export function saysBoilerplate(element: Element): boolean {
  const id = attributeOf(element, 'id')?.slice(0, LONGEST_NAMES);
  const names = attributeOf(element, 'class')?.slice(0, LONGEST_NAMES).split(/\s+/) ?? [];
  return (id !== undefined && namesBoilerplate(id)) || names.some(namesBoilerplate);
}

/** What an attribute says after this many characters is not about what the element is. */
const LONGEST_NAMES = 1_000;

function namesBoilerplate(name: string): boolean {
  // A sidebar's widgets; page builders call every part of a page one ("elementor-widget").
  if (name === 'widget' || name.startsWith('widget_')) return true;
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  if (LAYOUT.has(parts[0] ?? '')) return false;
  return parts.some((part, i) => words().has(part) || pairs().has(`${part} ${parts[i + 1]}`));
}

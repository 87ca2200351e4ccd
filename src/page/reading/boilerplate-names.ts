/** Parts that pages name by what they are, in a class or an id. */
const WORDS = new Set(
  (
    'nav navbar navigation navi menu submenu megamenu breadcrumb breadcrumbs pagination pager footer masthead topbar toolbar flyout foldout ' +
    'share shares sharing sharebar sharer sharedaddy addtoany addthis social socials sociable socialmedia follow followus ' +
    'related recommended recommendation recommendations recommend recirc recirculation teaser teasers promo promos promotion promoted readmore morenews trending ' +
    'popular mostread outbrain taboola zergnet mgid ' +
    'ad ads advert adverts advertisement advertising adslot adbox sponsor sponsored sponsors dfp gpt ' +
    'cookie cookies cookiebar consent gdpr ccpa cmp onetrust didomi ' +
    'newsletter newsletters subscribe subscription signup login signin register ' +
    'sidebar rail tags taglist tagcloud keywords tagged byline copyright legal disclaimer ' +
    'modal popup popover overlay tooltip balloon offcanvas drawer dropdown carousel respond visuallyhidden screenreader'
  ).split(' '),
);
const PAIRS =
  /\b(?:most (?:read|popular|viewed|shared|commented)|read (?:more|next|also)|also (?:read|like)|see also|more (?:stories|news|from|articles|posts|on)|you may|up next|latest (?:news|stories|posts)|top (?:stories|news|nav)|visually hidden|screen reader|sr only|skip link|comment form|reply form|login form|tag list|post tags|entry tags|entry meta|post meta|author (?:bio|box|links)|widget area)\b/;
/** Classes that say how a page is laid out, not what a part of it is ("has-sidebar", "no-ads"). */
const LAYOUT = /^(?:has|have|no|not|with|without|enable|enabled|hide|show|is|js)$/;
/** A sidebar's widgets; page builders call every part of a page one ("elementor-widget"). */
const WIDGET = /^(?:widget|widget_.+)$/;

/** Do its class or id name it as something other than reading text? */
export function saysBoilerplate(element: Element): boolean {
  const names = [...element.classList, element.id];
  return names.some((name) => {
    if (WIDGET.test(name)) return true;
    const words = name
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    if (LAYOUT.test(words[0] ?? '')) return false;
    return words.some((word) => WORDS.has(word)) || PAIRS.test(words.join(' '));
  });
}

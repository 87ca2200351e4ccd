import type { Work } from './slices.ts';

// Every element that HTML names: what is left over may host a shadow root. One native query finds
// those; asking each element of a page for its shadow root would cost more than reading the page.
// The commonest come first: the browser tries them in turn.
const HTML =
  'div,a,span,p,li,img,path,script,ul,button,svg,h3,h2,td,tr,section,i,b,strong,em,br,input,figure,picture,source,use,g,time,label,article,header,nav,footer,h1,h4,style,link,option,meta,iframe,noscript,form,table,tbody,th,thead,figcaption,aside,main,small,sup,rect,circle,h5,h6,ol,dl,dt,dd,video,audio,canvas,abbr,address,area,base,bdi,bdo,blockquote,caption,center,cite,code,col,colgroup,data,datalist,del,details,dfn,dialog,embed,fieldset,font,head,hgroup,hr,html,ins,kbd,legend,map,mark,menu,meter,object,optgroup,output,param,pre,progress,q,rp,rt,ruby,s,samp,search,select,slot,strike,sub,summary,template,textarea,tfoot,title,track,tt,u,var,wbr,body,svg *,math,math *';
const POSSIBLE_HOSTS = `:not(${HTML})`;

/** From here on one query would be a piece of work that a reader could feel. */
const MANY_ELEMENTS = 10_000;

/**
 * The open shadow roots of custom elements in a tree, its root and nested ones included. Yields
 * where the work may be interrupted.
 */
export function* openShadowRoots(root: Document | Element | ShadowRoot): Work<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  const own = 'shadowRoot' in root ? root.shadowRoot : null;
  if (own) found.push(own, ...(yield* openShadowRoots(own)));
  yield;
  const isLarge = root.querySelectorAll('*').length > MANY_ELEMENTS;
  yield;
  if (isLarge) {
    for (const child of root.children) {
      yield;
      found.push(...(yield* openShadowRoots(child)));
    }
    return found;
  }
  for (const { shadowRoot } of root.querySelectorAll(POSSIBLE_HOSTS)) {
    if (shadowRoot) found.push(...(yield* openShadowRoots(shadowRoot)), shadowRoot);
  }
  return found;
}

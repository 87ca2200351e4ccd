// Every element that HTML names: what is left over may host a shadow root. One native query finds
// those; asking each element of a page for its shadow root would cost more than reading the page.
const HTML =
  'a,abbr,address,area,audio,b,base,bdi,bdo,blockquote,br,button,canvas,caption,center,cite,code,col,colgroup,data,datalist,dd,del,details,dfn,dialog,div,dl,dt,em,embed,fieldset,figcaption,figure,font,form,h1,h2,h3,h4,h5,h6,head,header,footer,hr,html,i,iframe,img,input,ins,kbd,label,legend,li,link,map,mark,menu,meta,meter,nav,noscript,object,ol,optgroup,option,output,p,param,picture,pre,progress,q,rp,rt,ruby,s,samp,script,search,section,select,slot,small,source,span,strike,strong,style,sub,summary,sup,svg,svg *,table,tbody,td,template,textarea,tfoot,th,thead,time,title,tr,track,tt,u,ul,var,video,wbr,article,aside,main,hgroup,math,math *,body';
const POSSIBLE_HOSTS = `:not(${HTML})`;

/** The open shadow roots of custom elements in a tree, nested ones included. */
export function openShadowRoots(root: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const host of root.querySelectorAll(POSSIBLE_HOSTS)) {
    if (host.shadowRoot) found.push(host.shadowRoot, ...openShadowRoots(host.shadowRoot));
  }
  return found;
}

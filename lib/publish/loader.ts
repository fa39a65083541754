/**
 * The only script of an exported page. It loads the runtime on the first sign of intent (focus, key, pointer) or at once
 * where an island asks for it, asks for the list of codes beside it instead of after it, and keeps what happens before: a raw paste, an Enter, a click. When the runtime's file is
 * gone after a deploy it saves the text, loads the page once past the cache and puts the text back. If that fails too, or
 * the page itself cannot be reached, or there is no storage to save into, it stays, says so and offers a retry. Written as
 * the text that is hashed for the Content-Security-Policy.
 */
export const createLoader = (appAddress: string): string =>
  `(()=>{let d=document,w=window,k="schannel-kept",e=w.schannelEarly={},on=0,tries=0,box=()=>d.getElementById("box"),
kept=(t)=>{try{let s=sessionStorage;if(t===void 0)return s.getItem(k);t===null?s.removeItem(k):s.setItem(k,t);return 1}catch{return null}},
at=(t)=>t&&t.closest&&t.closest("[data-island]"),
text=()=>e.paste||(box()||{}).value||"",
ask=()=>{try{let a=JSON.parse(at(box()).dataset.props).files.codes;w.schannelCodes=[a,fetch(a).catch(()=>{})]}catch{}},
load=()=>{if(on)return;on=1;tries||ask();let j=d.createElement("script");j.type="module";j.src=${JSON.stringify(appAddress)}+(tries?"?"+tries:"");j.onerror=gone;d.head.append(j)},
gone=async()=>{if(!tries++&&kept()===null&&await fetch(location.href,{cache:"reload"}).then((r)=>r.ok,()=>0)&&kept(text())){location.reload();return}
kept(null);let p=d.createElement("p"),b=d.createElement("button");p.className="wrong";p.setAttribute("role","alert");p.textContent="The lookup could not be loaded; what you typed is still here. ";b.className="button";b.textContent="Try again";b.onclick=()=>{p.remove();on=0;load()};p.append(b);let i=at(box());i?i.after(p):d.body.prepend(p)},
go=(v)=>{if(at(v.target))load()};
for(let n of["focusin","pointerover","pointerdown","keydown"])d.addEventListener(n,n=="keydown"?(v)=>{load();if(v.key=="Enter"&&v.target==box()&&!w.schannelLive){e.enter=!0;v.preventDefault()}if((v.ctrlKey||v.metaKey)&&v.key=="k"&&box()){v.preventDefault();box().focus()}}:go,!0);
d.addEventListener("paste",(v)=>{if(w.schannelLive||v.target!=box())return;let t=v.clipboardData.getData("text/plain");if(t.includes("\\n"))e.paste=t},!0);
d.addEventListener("input",(v)=>{if(!w.schannelLive&&e.paste&&v.inputType!="insertFromPaste")delete e.paste},!0);
d.addEventListener("click",(v)=>{let b=v.target.closest&&v.target.closest("button");if(!w.schannelLive&&b&&at(b))e.click=b},!0);
d.addEventListener("DOMContentLoaded",()=>{let t=kept();if(t){e.paste=t;box()&&(box().value=t.replace(/\\s+/g," "))}if(t!==null||text()||d.querySelector("[data-now]"))load()})})()`
    .replaceAll(';\n', ';')
    .replaceAll(',\n', ',')

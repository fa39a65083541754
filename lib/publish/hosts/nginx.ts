import { site } from '../../site.ts'
import { caching, compressed, cors, folder, securityHeaders, types } from './headers.ts'

/** Configuration for nginx, to be put into /etc/nginx/conf.d/. Headers are set once: an add_header inside a location would drop them all. */
export const nginxConf = `# Schannel Reference on nginx: copy this file to /etc/nginx/conf.d/ and the folder "site" to ${folder}.
map $uri $schannel_cache {
    default "${caching.rest}";
    "~^${site.basePath}/${caching.hashed.pattern}" "${caching.hashed.value}";
    "~^${site.basePath}/${caching.data.pattern}" "${caching.data.value}";
}
map $uri $schannel_cors {
    default "";
    "~^${site.basePath}/${cors.pattern}" "${cors.value}";
}
server {
    listen 80;
    server_name _;
    root ${folder};
    index index.html;
    charset utf-8;
    charset_types ${compressed.filter((type) => type !== 'text/html').join(' ')};
    server_tokens off;
    absolute_redirect off;
    error_page 403 404 =404 ${site.basePath}/404.html;

    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_min_length 512;
    gzip_types ${compressed.filter((type) => type !== 'text/html').join(' ')};

    add_header Cache-Control $schannel_cache always;
    add_header ${cors.name} $schannel_cors always;
${securityHeaders.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}

    location / {
        try_files $uri $uri/ =404;
    }
${types
  .map(
    ([type, endings]) => `    location ~ \\.(?:${endings.join('|')})$ {
        types { }
        default_type ${type};
    }`,
  )
  .join('\n')}
}
`

import { site } from '../../site.ts'
import { caching, compressed, cors, folder, securityHeaders, types } from './headers.ts'

/** Configuration for Apache 2.4, to be put into /etc/apache2/sites-available/. */
export const apacheConf = `# Schannel Reference on Apache 2.4: copy this file to /etc/apache2/sites-available/, the folder "site" to ${folder}, then
# a2enmod deflate headers rewrite && a2ensite apache && systemctl reload apache2
<VirtualHost *:80>
    DocumentRoot ${folder}
    <Directory ${folder}>
        Require all granted
        AllowOverride None
        Options -Indexes -MultiViews
        DirectoryIndex index.html
    </Directory>
    ErrorDocument 404 ${site.basePath}/404.html
    AddDefaultCharset utf-8
    AddCharset utf-8 .js .json .csv .xml .svg
${types.map(([type, endings]) => `    AddType ${type} ${endings.map((ending) => `.${ending}`).join(' ')}`).join('\n')}

    # A folder without a page of its own is no address.
    RewriteEngine On
    RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI} -d
    RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}/index.html !-f
    RewriteRule ^ - [R=404,L]

    AddOutputFilterByType DEFLATE ${compressed.join(' ')}

    Header always set Cache-Control "${caching.rest}"
${securityHeaders.map(([name, value]) => `    Header always set ${name} "${value}"`).join('\n')}
    <LocationMatch "^${site.basePath}/${caching.hashed.pattern}">
        Header always set Cache-Control "${caching.hashed.value}"
    </LocationMatch>
    <LocationMatch "^${site.basePath}/${caching.data.pattern}">
        Header always set Cache-Control "${caching.data.value}"
    </LocationMatch>
    <LocationMatch "^${site.basePath}/${cors.pattern}">
        Header always set ${cors.name} "${cors.value}"
    </LocationMatch>
</VirtualHost>
`

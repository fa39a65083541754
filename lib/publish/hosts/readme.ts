import { site } from '../../site.ts'
import { folder } from './headers.ts'

/** README.txt of the zip. Windows' Notepad reads it too. */
export const hostReadme = `${site.name}: the whole site as plain files
================================================

site/         what a web server serves${site.basePath ? `, below ${site.basePath}/` : ''}
nginx.conf    for nginx: goes to /etc/nginx/conf.d/, site/ to ${folder}
apache.conf   for Apache 2.4: goes to /etc/apache2/sites-available/, site/ to ${folder}
web.config    for IIS lies in site/ already; point a site of IIS to that folder

The configurations for nginx and Apache were tried on Debian 12 by the tests of the project. The one for IIS is written
by its documentation and was only parsed. None of them sets up HTTPS: add your certificate, and then the header
Strict-Transport-Security.

Content: CC BY 4.0, product texts excepted (LICENCE-CONTENT.txt). Code: MIT (LICENCE-CODE.txt). The licences of React and
FlexSearch, which are inside the scripts: site${site.basePath}/assets/licences.txt

Nothing in the site calls another host. Permanent links lead to ${site.origin}${site.basePath}/.
`.replace(/\n/g, '\r\n')

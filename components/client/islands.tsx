import { Box } from './Box.tsx'
import { bringAlive } from './bringAlive.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Lost } from './Lost.tsx'

bringAlive({ Box, CopyButton, Lost })

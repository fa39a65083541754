import { Box } from './Box.tsx'
import { bringAlive } from './bringAlive.tsx'
import { Lost } from './Lost.tsx'
import { TicketButtons } from './TicketButtons.tsx'

bringAlive({ Box, Lost, TicketButtons })

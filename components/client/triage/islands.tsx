import { Box } from '../Box.tsx'
import { bringAlive } from '../bringAlive.tsx'
import { Triage } from './Triage.tsx'

bringAlive({ Box, Triage })

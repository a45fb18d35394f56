// All sentences of the application: each part has a file of its own in ./app, which is found by its name.
import { merged } from './merged'

export default merged(...Object.values(import.meta.glob<object>('./app/*.zh.ts', { eager: true, import: 'default' })))

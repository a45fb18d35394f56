// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.zh'
import bureau from './app/bureau.zh'
import imports from './app/import.zh'

export default { ...base, ...bureau, ...imports }

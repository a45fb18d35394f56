// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.en'
import bureau from './app/bureau.en'
import imports from './app/import.en'

export default { ...base, ...bureau, ...imports }

// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.zh'
import supply from './app/supply.zh'

export default { ...base, ...supply }

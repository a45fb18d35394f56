// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.zh'
import bureau from './app/bureau.zh'

export default { ...base, ...bureau }

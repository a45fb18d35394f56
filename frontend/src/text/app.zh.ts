// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.zh'
import factory from './app/factory.zh'
import supply from './app/supply.zh'

export default { ...base, ...factory, ...supply }

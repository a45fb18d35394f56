// One file of sentences per part of the application, each with sections of its own.
import base from './app/base.en'
import factory from './app/factory.en'
import supply from './app/supply.en'

export default { ...base, ...factory, ...supply }

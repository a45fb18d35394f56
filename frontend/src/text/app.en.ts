// One file of sentences per part of the application, each with sections of its own.
import account from './app/account.en'
import base from './app/base.en'
import bureau from './app/bureau.en'
import factory from './app/factory.en'
import help from './app/help.en'
import imports from './app/import.en'
import product from './app/product.en'
import round from './app/round.en'
import shell from './app/shell.en'
import supply from './app/supply.en'

export default {
  ...base,
  ...account,
  ...bureau,
  ...factory,
  ...help,
  ...imports,
  ...product,
  ...round,
  ...shell,
  ...supply,
}

// One file of sentences per part of the application, each with sections of its own.
import account from './app/account.zh'
import base from './app/base.zh'
import bureau from './app/bureau.zh'
import factory from './app/factory.zh'
import help from './app/help.zh'
import imports from './app/import.zh'
import product from './app/product.zh'
import round from './app/round.zh'
import shell from './app/shell.zh'
import supply from './app/supply.zh'

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

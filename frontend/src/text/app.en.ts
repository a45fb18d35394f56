// One file of sentences per part of the application, each with sections of its own.
import account from './app/account.en'
import base from './app/base.en'
import bureau from './app/bureau.en'
import help from './app/help.en'
import imports from './app/import.en'
import round from './app/round.en'
import shell from './app/shell.en'

export default {
  ...base,
  ...account,
  ...bureau,
  ...help,
  ...imports,
  ...round,
  ...shell,
}

// One file of sentences per part of the application, each with sections of its own.
import account from './app/account.en'
import base from './app/base.en'
import bureau from './app/bureau.en'
import factory from './app/factory.en'
import help from './app/help.en'
import lender from './app/lender.en'
import product from './app/product.en'
import project from './app/project.en'
import round from './app/round.en'
import sheets from './app/import.en'
import shell from './app/shell.en'
import supply from './app/supply.en'
import { joined } from './joined'

export default joined(base, account, bureau, factory, help, lender, product, project, round, sheets, shell, supply)

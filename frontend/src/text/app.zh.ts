// One file of sentences per part of the application, each with sections of its own.
import account from './app/account.zh'
import base from './app/base.zh'
import bureau from './app/bureau.zh'
import factory from './app/factory.zh'
import help from './app/help.zh'
import lender from './app/lender.zh'
import product from './app/product.zh'
import project from './app/project.zh'
import round from './app/round.zh'
import sheets from './app/import.zh'
import shell from './app/shell.zh'
import supply from './app/supply.zh'
import { joined } from './joined'

export default joined(base, account, bureau, factory, help, lender, product, project, round, sheets, shell, supply)

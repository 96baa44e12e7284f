import { databaseCallPromises } from './database-calls'
import { unpaidPromises } from './unpaid'
import { verdictPromises } from './verdicts'

describe('on the real SDK: a scan', () => verdictPromises('sdk'))
describe('on the real SDK: a genuine item that does not pay', () => unpaidPromises('sdk'))
describe('on the real SDK: a scan’s database calls', () => databaseCallPromises('sdk'))

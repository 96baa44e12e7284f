import { databaseCallPromises } from './database-calls'
import { unpaidPromises } from './unpaid'
import { verdictPromises } from './verdicts'

describe('a scan', () => verdictPromises('embedded'))
describe('a genuine item that does not pay', () => unpaidPromises('embedded'))
describe('a scan’s database calls', () => databaseCallPromises('embedded'))

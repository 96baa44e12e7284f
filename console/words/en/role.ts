import type { Words } from '../zh-CN'

export const role: Words['role'] = {
  title: 'Roles',
  says: 'A role is a set of permissions. Somebody may have several, each for the whole brand, a dealer’s stores or one store',
  count: (roles) => `${roles} roles`,
  make: 'New role',
  makeTitle: 'New role',
  makeSays: 'Give a set of permissions a name, then give it to a colleague under Operators',
  name: 'Name',
  nameHint: 'A job that colleagues know at once, such as Warehouse lead',
  nameMissing: 'Please enter a name',
  permissions: 'Permissions',
  permissionCount: (given, all) => (given === all ? 'all' : `${given}`),
  who: 'Who has it',
  whoMore: (people) => `and others, ${people} in all`,
  nobody: 'nobody yet',
  looks: 'See',
  acts: 'Do',
  notYours: 'You do not have this permission yourself and cannot give it',
  governs: 'Administrators keep this, or nobody could give it back',
  atStores: 'can be for one store',
  given: (count) => `${count} given`,
  taken: (count) => `${count} taken away`,
  unchanged: 'Nothing changed yet',
  saveConfirm: 'Save the role',
  askTitle: (name) => `Change what ${name} may do?`,
  askSays: (people) =>
    people === 0
      ? 'Nobody has this role now.'
      : `${people === 1 ? 'One operator has' : `${people} operators have`} this role; it holds for them within seconds.`,
  all: 'Choose all',
  none: 'Choose none',
}

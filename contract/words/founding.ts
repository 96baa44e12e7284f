/** Where at the desk a brand is founded. What stands behind the # goes to no server and into no log. */
export const foundingPath = '/founding'

/** The link that founds a brand. @param desk the desk's own address, with a / at its end. */
export const foundingAddress = (desk: string, secret: string): string => `${desk}#${foundingPath}/${secret}`

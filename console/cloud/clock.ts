let aheadMs = 0

/** Takes the cloud's word for the time: a desk whose own clock is wrong would show timed things at the wrong moment. */
export const setClock = (cloudTime: number) => {
  aheadMs = cloudTime - Date.now()
}

export const cloudNow = () => Date.now() + aheadMs

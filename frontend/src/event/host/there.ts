import type { Router } from 'vue-router'

/** Whether there is a page at an address: what is not built is not offered. */
export const isThere = (router: Router, to: string) =>
  router.resolve(to).matched.every((route) => !route.path.includes('(.*)'))

import type { RouteRecordRaw } from 'vue-router'
import { isBureau } from '../session/session'

/** What a firm sees of a collection round. */
export default [
  {
    path: '/app/rounds/:id/answer',
    component: () => import('./Answer.vue'),
    props: true,
    beforeEnter: (to) => (isBureau.value ? `/app/rounds/${String(to.params.id)}` : true),
  },
] satisfies RouteRecordRaw[]

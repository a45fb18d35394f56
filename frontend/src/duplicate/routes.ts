import type { RouteRecordRaw } from 'vue-router'
import { isReviewer } from '../session/session'

export default [
  {
    path: '/app/duplicates',
    component: () => import('./Duplicates.vue'),
    beforeEnter: () => isReviewer.value || '/app/',
  },
] satisfies RouteRecordRaw[]

import type { RouteRecordRaw } from 'vue-router'
import { isLender } from '../session/session'

const onlyLender = () => isLender.value || '/app/'

/** A lender's pages. */
export default [
  { path: '/app/prospects', component: () => import('./Prospects.vue'), beforeEnter: onlyLender },
  { path: '/app/lender-products/new', component: () => import('./LenderForm.vue'), beforeEnter: onlyLender },
  { path: '/app/lender-products/:id/edit', component: () => import('./LenderForm.vue'), props: true },
] satisfies RouteRecordRaw[]

import type { RouteRecordRaw } from 'vue-router'
import { isBureau } from '../session/session'

const onlyBureau = () => isBureau.value || '/app/'

/** Organisations, as a bureau knows them. */
export default [
  { path: '/app/orgs', component: () => import('./Orgs.vue'), beforeEnter: onlyBureau },
  { path: '/app/orgs/:id', component: () => import('./Org.vue'), props: true, beforeEnter: onlyBureau },
] satisfies RouteRecordRaw[]

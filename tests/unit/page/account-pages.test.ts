import { describe, expect, it } from 'vitest';
import { isAccountPage } from '../../../src/page/shared/left-alone/account-pages.ts';

const LEFT_ALONE = [
  'https://secure.chase.com/web/auth/dashboard',
  'https://secure05b.chase.com/x',
  'https://connect.secure.wellsfargo.com/auth/login/present',
  'https://online.citi.com/US/login.do',
  'https://accountonline.citi.com/',
  'https://onlinebanking.usbank.com/',
  'https://login.usbank.com/',
  'https://www.paypal.com/signin',
  'https://www.paypal.com/us/signin?x=1',
  'https://www.paypal.com/myaccount/summary',
  'https://www.paypal.com/checkoutnow?token=1',
  'https://www.americanexpress.com/en-us/account/login',
  'https://online.americanexpress.com/myca/',
  'https://www.facebook.com/login/',
  'https://www.facebook.com/login.php',
  'https://www.facebook.com/messages/t/1',
  'https://www.facebook.com/settings',
  'https://accounts.meta.com/',
  'https://SECURE.CHASE.COM/',
  'https://secure.chase.com./',
];

const READ = [
  'https://about.fb.com/news/2018/08/',
  'https://newsroom.fb.com/news/',
  'https://media.chase.com/news',
  'https://www.jpmorganchase.com/ir/news',
  'https://newsroom.wf.com/',
  'https://www.wellsfargo.com/about/press/',
  'https://www.paypal.com/us/home',
  'https://newsroom.paypal-corp.com/',
  'https://investors.paypal.com/account',
  'https://about.americanexpress.com/newsroom/',
  'https://www.facebook.com/some.newspaper/posts/1',
  'https://www.citigroup.com/global/news',
  // Not the companies' own.
  'https://secure.example.com/login',
  'https://chase.com.example/login',
  'https://notchase.com/login',
  'https://example.com/secure.chase.com/login',
];

describe('the companies’ sign-in and account pages', () => {
  it.each(LEFT_ALONE)('%s is left alone', (url) => expect(isAccountPage(new URL(url))).toBe(true));
  it.each(READ)('%s is read', (url) => expect(isAccountPage(new URL(url))).toBe(false));
});

# 保密承诺、遮蔽提醒、个人信息
declaration-classified-v1 = 我承诺：通过本系统录入、导入和上传的内容不含国家秘密、工作秘密，不含依法依规不得公开的信息；涉及本单位或他人商业秘密的，只填写有权提供的部分。涉及军工、保密项目的设备需求不在本系统填报，按主管部门规定的渠道报送。我知悉录入留有记录，发现误录会立即撤回并报告主管部门。
declaration-version = 承诺内容已更新（现行版本 { $version }），请重新阅读后再确认
exposure-name = 含有单位名称或其简称“{ $found }”
exposure-address = 含有单位地址“{ $found }”
exposure-person = 含有法定代表人或联系人姓名“{ $found }”
exposure-phone = 含有电话号码“{ $found }”
exposure-mail = 含有电子邮箱“{ $found }”
exposure-brand = 含有该单位的品牌“{ $found }”
exposure-code = 含有统一社会信用代码
exposure-few = 在{ $place }，本系统登记的“{ $industry }”单位只有 { $count } 家，只凭地区和行业就可能认出是哪一家
personal-last-owner = 您是“{ $orgs }”唯一的管理员，请先邀请另一位管理员并由其接手，再注销账号
personal-proof = 请提供密码，或提供发到账号的登录验证码

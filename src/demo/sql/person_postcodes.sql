-- SPDX-License-Identifier: Apache-2.0
-- gives: postcode text
select distinct postcode from person where postcode <> '' order by postcode

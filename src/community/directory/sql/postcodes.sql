-- SPDX-License-Identifier: Apache-2.0
-- gives: postcode text, latitude real, longitude real
select postcode, latitude, longitude from postcode_point order by postcode

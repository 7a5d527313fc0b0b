-- SPDX-License-Identifier: Apache-2.0
-- gives: venue_id int, reference text, version int, name text, address text, town text, postcode text, latitude real
-- gives: longitude real, facilities text, getting_there text, telephone text
select venue_id, reference, version, name, address, town, postcode, latitude,
  longitude, facilities, getting_there, telephone
from venue order by name

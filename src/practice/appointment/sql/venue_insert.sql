-- SPDX-License-Identifier: Apache-2.0
-- takes: reference text, name text, address text, town text, postcode text, latitude real, longitude real
-- takes: facilities text, getting_there text, telephone text, made_at int
-- gives: venue_id int
insert into venue (reference, name, address, town, postcode, latitude, longitude, facilities, getting_there, telephone, made_at)
values (:reference, :name, :address, :town, :postcode, :latitude, :longitude, :facilities, :getting_there, :telephone, :made_at)
returning venue_id

-- SPDX-License-Identifier: Apache-2.0
-- Takes a review away to put it back as it is now, in one transaction: nothing is taken when somebody saved it first.
-- takes: person_id int, review_id int, version int
delete from review where person_id = :person_id and review_id = :review_id and version = :version

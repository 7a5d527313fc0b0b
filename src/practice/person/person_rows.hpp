// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "practice/person/person.hpp"
#include "store/store.hpp"

namespace stepwise::person {

/// A row of person.by_id or person.between.
Person person_from(const store::Row& row);

}  // namespace stepwise::person

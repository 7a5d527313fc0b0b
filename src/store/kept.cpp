// SPDX-License-Identifier: Apache-2.0
#include "store/kept.hpp"

#include "sql/store.hpp"

namespace stepwise::store {

std::int64_t saves(ReadTx& tx) { return tx.one(sql::store::saves, {})->integer("saves"); }

}  // namespace stepwise::store

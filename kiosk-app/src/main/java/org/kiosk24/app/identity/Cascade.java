package org.kiosk24.app.identity;

/**
 * A boosted cascade of Haar features (Viola and Jones 2001, Lienhart 2002), as {@link CascadeFile} reads it. Everything
 * lies in flat arrays, since it is walked some hundred thousand times for each picture.
 *
 * @param side of the square window, pixels
 * @param stageEnd for each stage, the index after its last tree
 * @param stageThreshold what the sum of a stage's trees must reach
 * @param treeNode for each tree, its first node
 * @param treeLeaf for each tree, its first leaf
 * @param nodes four numbers a node: left, right, feature, 0; a child above 0 is a node of the same tree, else minus it
 *        is a leaf
 * @param nodeThreshold for each node; below it one goes left
 * @param leaves the trees' values
 * @param featureStart for each feature its first rectangle, and one more entry at the end
 * @param rectangles four numbers a rectangle: x, y, width, height, in pixels of the window
 * @param weights one for each rectangle
 */
record Cascade(int side, int[] stageEnd, float[] stageThreshold, int[] treeNode, int[] treeLeaf, int[] nodes,
        float[] nodeThreshold, float[] leaves, int[] featureStart, int[] rectangles, float[] weights) {}
